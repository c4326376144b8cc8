/** An erasure: the wish, the decision, its end. */
@NullMarked
package org.handslag.gateway.erasure.model;

import org.jspecify.annotations.NullMarked;
