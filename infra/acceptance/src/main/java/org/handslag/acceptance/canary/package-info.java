/**
 * Gives invented people unmistakable names and texts, lets every flow run, and then searches all
 * that a platform leaves behind.
 */
@NullMarked
package org.handslag.acceptance.canary;

import org.jspecify.annotations.NullMarked;
