package org.meristem.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

class SignInPageIT {
  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.DERBY);

  @ParameterizedTest
  @CsvSource({"en,1280", "en,390", "zh-CN,1280", "zh-CN,390"})
  void thePageIsAccessibleInBothLanguagesAndWidths(String language, int width) {
    try (var browser = Browser.open(meristem, language, width)) {
      browser.go("/identity/sign-in");
      assertThat(browser.page().getAttribute("html", "lang")).isEqualTo(language);
      browser.requireAccessible();
    }
  }

  @Test
  void afterSigningInThePageThatWasWantedOpens() {
    try (var browser = Browser.open(meristem, "en", Browser.WIDE)) {
      browser.go("/identity/account");
      browser.signIn("faculty");
      assertThat(browser.page().url()).endsWith("/identity/account");
      assertThat(browser.text()).contains("My account");
    }
  }

  @Test
  void aWrongPasswordSaysOnlyThatBothDoNotBelongTogether() {
    try (var browser = Browser.open(meristem, "zh-CN", Browser.WIDE)) {
      browser.signIn("faculty", "not the password");
      browser.page().waitForSelector(".message.error");
      assertThat(browser.text()).contains("用户名与密码不匹配");
      assertThat(browser.page().url()).contains("/identity/sign-in");
    }
  }

  @Test
  void theChosenLanguageIsKeptWithTheAccount() {
    try (var browser = Browser.signedIn(meristem, "evaluator3", "en", Browser.WIDE)) {
      browser.page().click("[id='shell:chinese']");
      browser.page().waitForSelector("html[lang='zh-CN']");
    }
    try (var browser = Browser.open(meristem, "en", Browser.WIDE)) {
      browser.signIn("evaluator3");
      assertThat(browser.page().getAttribute("html", "lang")).isEqualTo("zh-CN");
      browser.page().click("[id='shell:english']");
      browser.page().waitForSelector("html[lang='en']");
    }
  }

  @Test
  void signingOutEndsTheSession() {
    try (var browser = Browser.signedIn(meristem, "student", "en", Browser.WIDE)) {
      browser.page().click("[id='shell:leave']");
      browser.page().waitForURL(url -> url.contains("/identity/sign-in"));
      browser.go("/identity/account");
      assertThat(browser.page().url()).contains("/identity/sign-in");
    }
  }

  @Test
  void aSessionThatIsGoneLeadsToSignInAndBackToTheForm() {
    try (var browser = Browser.signedIn(meristem, "faculty", "en", Browser.WIDE)) {
      browser.go("/identity/account");
      browser.page().context().clearCookies();
      browser.page().fill("[id='password:present']", "x");
      browser.page().fill("[id='password:wanted']", "y");
      browser.page().fill("[id='password:again']", "y");
      browser.page().click("[id='password:change']");
      browser.page().waitForURL(url -> url.contains("/identity/sign-in?to=%2Fidentity%2Faccount"));
      browser.signIn("faculty");
      assertThat(browser.page().url()).endsWith("/identity/account");
    }
  }

  @Test
  void theMenuOnANarrowScreenWorksByKeyboard() {
    try (var browser = Browser.signedIn(meristem, "admin", "en", Browser.NARROW)) {
      var page = browser.page();
      page.focus("[data-drawer]");
      page.keyboard().press("Enter");
      assertThat(page.isVisible("#navigation")).isTrue();
      page.keyboard().press("Escape");
      page.waitForCondition(() -> !page.isVisible("#navigation"));
      assertThat(page.evaluate("document.activeElement.hasAttribute('data-drawer')"))
          .isEqualTo(true);
    }
  }
}
