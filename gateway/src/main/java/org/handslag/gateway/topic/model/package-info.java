/** A topic of a subscription's own. */
@NullMarked
package org.handslag.gateway.topic.model;

import org.jspecify.annotations.NullMarked;
