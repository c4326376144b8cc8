/** What is done with interviews. */
@NullMarked
package org.handslag.reporting.interview.application;

import org.jspecify.annotations.NullMarked;
