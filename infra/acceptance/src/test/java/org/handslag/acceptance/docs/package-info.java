/** What the documentation tells its readers to type. */
@NullMarked
package org.handslag.acceptance.docs;

import org.jspecify.annotations.NullMarked;
