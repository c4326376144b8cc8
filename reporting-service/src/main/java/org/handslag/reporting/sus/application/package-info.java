/** Which courses an authority is told of, and how much of each. */
@NullMarked
package org.handslag.reporting.sus.application;

import org.jspecify.annotations.NullMarked;
