/** Requests that nobody should send, and what must be true of the answers. */
@NullMarked
package org.handslag.acceptance.malformed;

import org.jspecify.annotations.NullMarked;
