/** Which facts the states of each kind hold, in the words for others. */
@NullMarked
package org.handslag.gateway.feed.model;

import org.jspecify.annotations.NullMarked;
