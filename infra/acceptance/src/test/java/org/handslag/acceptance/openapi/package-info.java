/** The API as others know it. */
@NullMarked
package org.handslag.acceptance.openapi;

import org.jspecify.annotations.NullMarked;
