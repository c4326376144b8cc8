/** Ids: how they are made and what they look like. */
@NullMarked
package org.handslag.platform.id;

import org.jspecify.annotations.NullMarked;
