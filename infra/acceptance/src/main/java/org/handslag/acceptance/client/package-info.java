/** A caller of the platform: tokens, calls that survive outages, and causal order between them. */
@NullMarked
package org.handslag.acceptance.client;

import org.jspecify.annotations.NullMarked;
