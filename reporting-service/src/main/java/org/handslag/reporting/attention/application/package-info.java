/** Listing what needs attention, and writing down what was done about it. */
@NullMarked
package org.handslag.reporting.attention.application;

import org.jspecify.annotations.NullMarked;
