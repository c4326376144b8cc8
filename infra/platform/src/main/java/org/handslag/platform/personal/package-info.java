/** What is personal in a value: text that is kept sealed, and ids that say whose a view is. */
@NullMarked
package org.handslag.platform.personal;

import org.jspecify.annotations.NullMarked;
