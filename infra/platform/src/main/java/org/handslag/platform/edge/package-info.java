/** What a request may weigh before anybody reads it, and what every answer tells a browser. */
@NullMarked
package org.handslag.platform.edge;

import org.jspecify.annotations.NullMarked;
