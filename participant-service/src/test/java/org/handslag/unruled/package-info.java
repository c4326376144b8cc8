/** The participant service as a build that has lost the rule of disclosure. */
@NullMarked
package org.handslag.unruled;

import org.jspecify.annotations.NullMarked;
