/** What is made for trying. */
@NullMarked
package org.handslag.acceptance.world;

import org.jspecify.annotations.NullMarked;
