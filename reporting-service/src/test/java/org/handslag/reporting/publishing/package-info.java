/** Publishing, over HTTP. */
@NullMarked
package org.handslag.reporting.publishing;

import org.jspecify.annotations.NullMarked;
