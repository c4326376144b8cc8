/** Writing and reading references. */
@NullMarked
package org.handslag.mentor.reference.application;

import org.jspecify.annotations.NullMarked;
