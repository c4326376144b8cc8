/** Questions that all services answer, put together; the part that did not answer is named. */
@NullMarked
package org.handslag.gateway.composing;

import org.jspecify.annotations.NullMarked;
