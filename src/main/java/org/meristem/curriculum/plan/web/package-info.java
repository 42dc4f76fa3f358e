/** Pages of training plans. */
package org.meristem.curriculum.plan.web;
