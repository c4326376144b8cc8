/** What a service must have done before it answers or consumes. */
@NullMarked
package org.handslag.platform.start;

import org.jspecify.annotations.NullMarked;
