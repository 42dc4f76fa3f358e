/**
 * The five-only guard: whether a template judges people by papers, titles, posts, degrees or
 * awards.
 */
package org.meristem.evaluation.guard;
