import type { Route } from '../route.ts';
import { addArticles, followAdding } from './add.ts';
import { listArticles, showArticle } from './articles.ts';

/** Every operation of the API, in the order of its documentation. */
export const ROUTES: readonly Route[] = [listArticles, showArticle, addArticles, followAdding];
