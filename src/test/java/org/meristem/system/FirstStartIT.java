package org.meristem.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * A first start without demonstration data: no account with a known password, one link that works
 * once.
 */
class FirstStartIT {
  @Test
  void theLinkInTheLogMakesTheFirstAdministratorOnce() {
    try (var meristem = RunningMeristem.empty(TestDatabase.DERBY)) {
      for (var account : new String[] {"admin", "director", "faculty"}) {
        assertThat(meristem.me(account, "admin").statusCode()).isEqualTo(401);
      }
      var link = Pattern.compile("/identity/set-up\\?token=[\\w-]+").matcher(meristem.logText());
      assertThat(link.find()).isTrue();
      try (var browser = Browser.open(meristem, "en", Browser.WIDE)) {
        var page = browser.go(link.group());
        browser.requireAccessible();
        page.fill("[id='setUp:name']", "root");
        page.fill("[id='setUp:password']", "short");
        page.click("[id='setUp:make']");
        page.waitForSelector(".message.error");
        page.fill("[id='setUp:password']", RunningMeristem.PASSWORD);
        page.click("[id='setUp:make']");
        page.waitForURL("**/identity/sign-in");
        browser.go(link.group());
        assertThat(browser.text()).contains("This link is not valid or was used");
      }
      var secure = meristem.send(meristem.request("/identity/sign-in").GET().build()).headers();
      assertThat(secure.firstValue("Strict-Transport-Security")).isPresent();
      assertThat(secure.allValues("set-cookie"))
          .anySatisfy(cookie -> assertThat(cookie).contains("Secure"));
      assertThat(meristem.get("root", "/me").body()).contains("ADMINISTRATOR");
    }
  }
}
