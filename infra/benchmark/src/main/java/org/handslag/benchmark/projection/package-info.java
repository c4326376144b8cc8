/** How fast a mirror is built anew, beside the same loop without the platform. */
@NullMarked
package org.handslag.benchmark.projection;

import org.jspecify.annotations.NullMarked;
