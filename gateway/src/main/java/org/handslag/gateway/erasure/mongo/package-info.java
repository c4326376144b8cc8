/** How erasures are kept. */
@NullMarked
package org.handslag.gateway.erasure.mongo;

import org.jspecify.annotations.NullMarked;
