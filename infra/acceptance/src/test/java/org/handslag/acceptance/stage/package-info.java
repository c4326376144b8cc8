/** Tests of what every story is told with. */
@NullMarked
package org.handslag.acceptance.stage;

import org.jspecify.annotations.NullMarked;
