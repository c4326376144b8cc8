/** What becomes of somebody's access when the person is nobody any more. */
@NullMarked
package org.handslag.gateway.person;

import org.jspecify.annotations.NullMarked;
