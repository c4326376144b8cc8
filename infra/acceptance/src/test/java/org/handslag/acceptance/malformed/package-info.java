/** Requests that nobody should send, sent to the whole platform. */
@NullMarked
package org.handslag.acceptance.malformed;

import org.jspecify.annotations.NullMarked;
