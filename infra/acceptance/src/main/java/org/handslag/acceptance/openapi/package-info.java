/** What the services say of themselves: their operations, and values that fit their schemas. */
@NullMarked
package org.handslag.acceptance.openapi;

import org.jspecify.annotations.NullMarked;
