/** The canary in the whole platform, and whether its search can find anything. */
@NullMarked
package org.handslag.acceptance.canary;

import org.jspecify.annotations.NullMarked;
