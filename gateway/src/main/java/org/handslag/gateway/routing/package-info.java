/** Which service answers which path, and how the gateway protects itself and them. */
@NullMarked
package org.handslag.gateway.routing;

import org.jspecify.annotations.NullMarked;
