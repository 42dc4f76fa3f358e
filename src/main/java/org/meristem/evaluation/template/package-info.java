/** What people are judged by: templates with their criteria, looked at by the five-only guard. */
package org.meristem.evaluation.template;
