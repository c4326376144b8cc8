/** What every service's document says. */
@NullMarked
package org.handslag.platform.docs;

import org.jspecify.annotations.NullMarked;
