/** The platform is restarted process by process while people go on working. */
@NullMarked
package org.handslag.acceptance.restart;

import org.jspecify.annotations.NullMarked;
