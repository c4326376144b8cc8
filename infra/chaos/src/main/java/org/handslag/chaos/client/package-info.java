/** Callers who never wait for each other, and the history of what they were answered. */
@NullMarked
package org.handslag.chaos.client;

import org.jspecify.annotations.NullMarked;
