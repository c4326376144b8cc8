/** Opening a report's figures. */
@NullMarked
package org.handslag.reporting.opening.application;

import org.jspecify.annotations.NullMarked;
