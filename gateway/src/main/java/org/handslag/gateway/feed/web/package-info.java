/** A tenant's journal over HTTP. */
@NullMarked
package org.handslag.gateway.feed.web;

import org.jspecify.annotations.NullMarked;
