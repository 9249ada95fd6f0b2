//! The sentences that the page has on its first screen.
//!
//! All others come a moment later. A sentence belongs in this list where the default design shows it before anything is
//! opened, or where one of the controls in sight makes it show; a browser test holds the first screen before the rest has
//! come against the same afterwards.

use super::en;
use super::family::FAMILIES;

/// Names of sentences, a list a family in [`super::family::Family`]'s order. `Sentence form` names one form of a
/// sentence that has several.
pub(super) const FIRST: [&[&str]; FAMILIES] = [
    // The bill comes with its prices.
    &[],
    // The dialogs come with the late code; the header opens them.
    &["Take"],
    // The files of a bundle come with their templates.
    &[],
    // The picture is never behind the form.
    en::diagram::NAMES,
    // What can be chosen above the picture; what a flow does comes later.
    &[
        "RequestFlow",
        "PrivateRequestFlow",
        "HealthCheckFlow",
        "ImagePullFlow",
        "LogsFlow",
        "SecretsFlow",
        "ExecFlow",
        "CallFlow",
        "BucketFlow",
        "InternetFlow",
    ],
    FORM,
    // What stands in the header.
    &["CopyLink", "Open"],
    // Explanations come when they are asked for; their buttons are there before.
    &["Explain"],
    // Settings are read by the late code.
    &[],
    // The button in the header.
    &["Open"],
    &["HttpOnly", "CountBelowZones"],
    // Beside each endpoint stands why it is on.
    en::reason::NAMES,
    // Fixes come with the late code.
    &[],
    // So do the words for what changed; the buttons that undo it are there.
    &["Undo", "Redo", "History"],
];

const FORM: &[&str] = &[
    "Heading",
    "Section",
    "Label ProjectName",
    "Label Region",
    "Label Zones",
    "Label Cidr",
    "Label Nat",
    "Label Endpoints",
    "Label Image",
    "Label Port",
    "Label Size",
    "Label Count",
    "Label Exec",
    "Label Protocol",
    "Label Certificate",
    "About ProjectName",
    "About Region",
    "About Zones",
    "About Cidr",
    "About Nat",
    "About Endpoints",
    "About Image",
    "About Port",
    "About Size",
    "About Count",
    "About Exec",
    "About Protocol",
    "About Certificate",
    "NamingNow",
    "SubnetsNow",
    "OtherEndpointsNow",
    "ContainerNow",
    "Variables",
    "Secrets",
    "Calls",
    "HealthCheckNow",
    "LogsNow",
    "Chosen",
    "Pair",
    "EndpointCounts",
    "ListensFor",
    "Nat",
    "Protocol",
    "Exec",
    "Architecture",
    "Size",
    "SizeUnknown",
    "Backend",
    "Scheme",
    "TlsPolicy",
    "Deployment",
    "DeployedBy",
    "Addresses",
    "Span",
    "Partition",
    "Area",
    "OptIn",
    "NoRegion",
    "Zone",
    "EndpointFor ecr.api",
    "EndpointFor ecr.dkr",
    "EndpointFor s3",
    "EndpointFor logs",
    "EndpointFor secretsmanager",
    "EndpointFor ssm",
    "EndpointFor ssmmessages",
    "EndpointWhy",
    "BackToAutomatic",
    "BackToAutomaticFor",
    "StartFrom",
    "LanguageSwitch",
    "ThemeSystem",
    "ThemeLight",
    "ThemeDark",
    "Download",
    "Stale",
    "NothingYet",
    "Views",
    "Design",
    "Picture",
    "Code",
    "Cost",
    "Findings",
    "FindingCount",
    "PictureHint",
    "Tool",
    "ToCome",
    "Loading",
    "LoadingFailed",
    "LoadAgain",
];
