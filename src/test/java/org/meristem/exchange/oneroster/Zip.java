package org.meristem.exchange.oneroster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An archive in memory, its files by their names. */
final class Zip {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  static Zip of(byte[] content) {
    var zip = new Zip();
    try (var stream = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
        zip.files.put(entry.getName(), stream.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zip;
  }

  /** A small archive of another system, of version 1.1, with one student and two teachers. */
  static Zip ofAnotherSystem() {
    return new Zip()
        .with(
            "manifest.csv",
            "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.orgs,bulk\n"
                + "file.academicSessions,bulk\nfile.classes,bulk\nfile.users,bulk\n"
                + "file.enrollments,bulk\nfile.demographics,bulk\n")
        .with(
            "orgs.csv",
            "sourcedId,name,type,identifier\nS,School,school,10335\nD,Optics,department,NSE-PHD\n")
        .with(
            "academicSessions.csv",
            "sourcedId,startDate\ny24,2024-08-15\ny25,2025-08-15\ny25-spring,2026-02-01\n")
        .with(
            "classes.csv",
            "sourcedId,classType,termSourcedIds\nhome,homeroom,\"y25-spring,y25\"\n"
                + "math,scheduled,y24\n")
        .with(
            "users.csv",
            "sourcedId,orgSourcedIds,role,givenName,familyName,middleName,identifier,email,sms,phone\n"
                + "t1,S,teacher,Li,Wang,,T0003,,,\n"
                + "s1,\"S,D\",student,Maria,Huber,Anna,202514060001,m@example.org,555,\n"
                + "t2,S,teacher,丽,欧阳,,T0004,,,\n")
        .with(
            "enrollments.csv",
            "classSourcedId,userSourcedId,role\nmath,s1,student\nmath,t2,teacher\n"
                + "home,s1,student\nhome,t1,teacher\nhome,gone,student\n")
        .with("demographics.csv", "sourcedId,birthDate,sex\ns1,2001-02-03,female\n");
  }

  Zip with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Zip with(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  Zip changing(String name, UnaryOperator<String> change) {
    return with(name, change.apply(text(name)));
  }

  Zip without(String name) {
    files.remove(name);
    return this;
  }

  Iterable<String> names() {
    return files.keySet();
  }

  String text(String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    var content = new ByteArrayOutputStream();
    try (var stream = new ZipOutputStream(content)) {
      for (var file : files.entrySet()) {
        stream.putNextEntry(new ZipEntry(file.getKey()));
        stream.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content.toByteArray();
  }
}
