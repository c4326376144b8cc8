/** A service's OpenAPI document: what controllers say, and what is the same for all of them. */
@NullMarked
package org.handslag.platform.docs;

import org.jspecify.annotations.NullMarked;
