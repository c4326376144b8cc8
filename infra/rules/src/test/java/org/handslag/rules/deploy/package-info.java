/** What is deployed is held against what is built: compose file, image recipe, realm. */
@NullMarked
package org.handslag.rules.deploy;

import org.jspecify.annotations.NullMarked;
