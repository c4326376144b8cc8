/** A tenant's journal as one subscriber sees it. */
@NullMarked
package org.handslag.gateway.feed.application;

import org.jspecify.annotations.NullMarked;
