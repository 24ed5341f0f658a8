/*
 * Makes a form in Google Forms. plassess wrote this file; it holds what the form asks, and no answers.
 *
 *  1. Open  script.google.com  with the account that is to hold the form and its answers.
 *  2. Choose "New project". Take out what stands in the editor, and paste the whole of this file.
 *  3. Choose "Save project" (the disk), then "Run" (the triangle).
 *  4. Google asks whether this script may work with your forms: choose "Review permissions", your account, "Allow".
 *  5. The log below the editor shows the address to hand out. Look at the form's settings, and under "Publish" who
 *     can answer. Try it yourself before you send it to anybody.
 *
 * Each run makes a new form: delete the ones you do not need. Google stops a script after six minutes.
 */

/* true: people without an account of your district can answer too. false: nobody outside the district can. */
const OUTSIDE_PARTNERS = null;

function makeForm() {
  const form = FormApp.create(FORM.title);
  try {
    setUp_(form);
    FORM.items.forEach((item) => addItem_(form, item));
    refuseAddresses_(form);
    publish_(form);
  } catch (error) {
    Logger.log("The form is not finished: " + error + " Delete it (" + form.getEditUrl() + ") and run this again.");
    throw error;
  }
  Logger.log("The form is ready. Hand out this address:  " + form.getPublishedUrl());
  Logger.log("To look at it, close it or take the answers:  " + form.getEditUrl());
  Logger.log("For the answers choose 'Responses' there, the three dots, 'Download responses (.csv)'. Then:  " + FORM.then);
}

function setUp_(form) {
  form.setTitle(FORM.title);
  form.setDescription(FORM.description);
  form.setConfirmationMessage(FORM.sent);
  form.setCollectEmail(false);
  form.setLimitOneResponsePerUser(false);
  form.setAllowResponseEdits(false);
  form.setShowLinkToRespondAgain(false);
  form.setPublishingSummary(false);
  form.setShuffleQuestions(false);
  form.setProgressBar(true);
  try {
    form.setRequireLogin(!OUTSIDE_PARTNERS);
  } catch (error) {
    Logger.log("Who may answer could not be set, as this account is in no district. Look at 'Responders'.");
  }
}

/* A form that collects addresses is no form without names: it stays closed. */
function refuseAddresses_(form) {
  if (form.collectsEmail()) {
    throw new Error("The account collects addresses. Switch that off in the form's settings.");
  }
}

/* Since July 2026 a form that a script made takes no answers until it is published. */
function publish_(form) {
  if (typeof form.setPublished === "function") {
    form.setPublished(true);
  }
  form.setAcceptingResponses(true);
}

function addItem_(form, item) {
  const made = ADD[item.kind](form, item).setTitle(item.title);
  if (item.help) {
    made.setHelpText(item.help);
  }
  if (item.is_needed) {
    made.setRequired(true);
  }
}

const ADD = {
  page: (form) => form.addPageBreakItem(),
  text: (form) => form.addTextItem(),
  lines: (form) => form.addParagraphTextItem(),
  one: (form, item) => form.addMultipleChoiceItem().setChoiceValues(item.choices),
  several: (form, item) => form.addCheckboxItem().setChoiceValues(item.choices),
  list: (form, item) => form.addListItem().setChoiceValues(item.choices),
  code: (form) => form.addTextItem().setValidation(
    FormApp.createTextValidation().requireTextMatchesPattern(FORM.code).setHelpText(FORM.code_wrong).build()),
};

/* What the form asks. To ask something else, change that in plassess, and make the form anew. */
const FORM = null;
