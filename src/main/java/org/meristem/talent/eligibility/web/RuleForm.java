package org.meristem.talent.eligibility.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.meristem.platform.BilingualText;
import org.meristem.talent.eligibility.Anchor;
import org.meristem.talent.eligibility.ExtensionKind;
import org.meristem.talent.eligibility.Rule;
import org.meristem.talent.eligibility.RuleTerms;
import org.meristem.talent.eligibility.RuleText;
import org.meristem.talent.eligibility.TermsLines;

/** A version of a rule while it is written, beginning with what the one before says. */
public class RuleForm implements Serializable {
  private String code;
  private String nameEn;
  private String nameZh;
  private String textEn;
  private String textZh;
  private String source;
  private LocalDate dated;
  private String note;
  private Anchor anchor = Anchor.BIRTH;
  private Integer minYears;
  private Integer maxYears;
  private boolean yearly;
  private String calls;
  private String checks;
  private final List<AllowanceRow> allowances;

  RuleForm() {
    allowances =
        Arrays.stream(ExtensionKind.values())
            .map(kind -> new AllowanceRow(kind, Optional.empty()))
            .toList();
  }

  RuleForm(Rule rule) {
    var terms = rule.latest().terms();
    allowances =
        Arrays.stream(ExtensionKind.values())
            .map(
                kind ->
                    new AllowanceRow(
                        kind,
                        terms.allowances().stream().filter(one -> one.kind() == kind).findFirst()))
            .toList();
    code = rule.code();
    anchor = terms.anchor();
    minYears = terms.minYears();
    maxYears = terms.maxYears();
    yearly = terms.yearly();
    calls = TermsLines.calls(terms.calls());
    checks = TermsLines.checks(terms.checks());
    take(rule.latest().text());
  }

  private void take(RuleText text) {
    nameEn = text.name().en();
    nameZh = text.name().zh();
    textEn = text.text().en();
    textZh = text.text().zh();
    source = text.source();
    dated = text.dated();
    note = text.note();
  }

  RuleText text() {
    return new RuleText(
        new BilingualText(nameEn, nameZh), new BilingualText(textEn, textZh), source, dated, note);
  }

  RuleTerms terms() {
    return new RuleTerms(
        anchor,
        minYears,
        maxYears,
        yearly,
        TermsLines.readCalls(calls),
        allowances.stream().filter(AllowanceRow::isCounts).map(AllowanceRow::allowance).toList(),
        TermsLines.readChecks(checks));
  }

  public Anchor[] getAnchors() {
    return Anchor.values();
  }

  public List<AllowanceRow> getAllowances() {
    return allowances;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getNameZh() {
    return nameZh;
  }

  public void setNameZh(String nameZh) {
    this.nameZh = nameZh;
  }

  public String getTextEn() {
    return textEn;
  }

  public void setTextEn(String textEn) {
    this.textEn = textEn;
  }

  public String getTextZh() {
    return textZh;
  }

  public void setTextZh(String textZh) {
    this.textZh = textZh;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public LocalDate getDated() {
    return dated;
  }

  public void setDated(LocalDate dated) {
    this.dated = dated;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public Anchor getAnchor() {
    return anchor;
  }

  public void setAnchor(Anchor anchor) {
    this.anchor = anchor;
  }

  public Integer getMinYears() {
    return minYears;
  }

  public void setMinYears(Integer minYears) {
    this.minYears = minYears;
  }

  public Integer getMaxYears() {
    return maxYears;
  }

  public void setMaxYears(Integer maxYears) {
    this.maxYears = maxYears;
  }

  public boolean isYearly() {
    return yearly;
  }

  public void setYearly(boolean yearly) {
    this.yearly = yearly;
  }

  public String getCalls() {
    return calls;
  }

  public void setCalls(String calls) {
    this.calls = calls;
  }

  public String getChecks() {
    return checks;
  }

  public void setChecks(String checks) {
    this.checks = checks;
  }
}
