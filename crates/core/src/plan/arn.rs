use crate::catalog::Region;
use crate::text::Problem;

/// The parts of an Amazon Resource Name: `arn:partition:service:region:account:resource`.
pub(super) struct Arn<'a> {
    pub(super) partition: &'a str,
    pub(super) service: &'a str,
    pub(super) region: &'a str,
    pub(super) account: &'a str,
    /// The rest, which may hold colons.
    pub(super) resource: &'a str,
}

/// Reads an ARN of a regional resource; `None` where a part is missing or an account id is not twelve digits.
pub(super) fn parse(text: &str) -> Option<Arn<'_>> {
    let mut parts = text.strip_prefix("arn:")?.splitn(5, ':');
    let arn = Arn {
        partition: parts.next()?,
        service: parts.next()?,
        region: parts.next()?,
        account: parts.next()?,
        resource: parts.next()?,
    };
    let named = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    let whole = named(arn.partition) && named(arn.service) && named(arn.region) && is_account(arn.account);
    whole.then_some(arn)
}

/// The ARN of a customer managed KMS key of a region. An alias is none: IAM policies and log groups take the key itself.
/// Source: AWS KMS, "Key identifiers (`KeyId`)".
pub(super) fn kms_key(region: &'static Region, text: &str) -> Result<String, Problem> {
    let text = text.trim();
    let fits = |arn: &Arn| {
        arn.service == "kms" && arn.resource.strip_prefix("key/").is_some_and(|id| is_word(id, b"-"))
    };
    let Some(arn) = parse(text).filter(fits) else {
        return Err(Problem::KeyMalformed { value: text.into() });
    };
    if arn.partition != region.partition.name() {
        let partition = region.partition.name();
        return Err(Problem::KeyPartition { found: arn.partition.into(), partition });
    }
    if arn.region != region.code {
        return Err(Problem::KeyRegion { found: arn.region.into(), region: region.code });
    }
    Ok(text.into())
}

/// The ARN of an SNS topic of a region.
pub(super) fn sns_topic(region: &'static Region, text: &str) -> Result<String, Problem> {
    let text = text.trim();
    let fits = |arn: &Arn| arn.service == "sns" && is_word(arn.resource, b"-_") && arn.resource.len() <= 256;
    let Some(arn) = parse(text).filter(fits) else {
        return Err(Problem::TopicMalformed { value: text.into() });
    };
    if arn.partition != region.partition.name() {
        let partition = region.partition.name();
        return Err(Problem::TopicPartition { found: arn.partition.into(), partition });
    }
    if arn.region != region.code {
        return Err(Problem::TopicRegion { found: arn.region.into(), region: region.code });
    }
    Ok(text.into())
}

/// Whether a text is letters, digits and some other characters.
fn is_word(text: &str, others: &[u8]) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || others.contains(&byte))
}

/// Whether a text is an AWS account id.
pub(super) fn is_account(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::region;

    #[test]
    fn a_key_is_one_of_its_region() {
        let judge = |text: &str| kms_key(region("ap-northeast-1").unwrap(), text);
        let arn = "arn:aws:kms:ap-northeast-1:123456789012:key/12345678-1234-1234-1234-123456789012";
        assert_eq!(judge(&format!(" {arn} ")), Ok(arn.into()));
        let replica = "arn:aws:kms:ap-northeast-1:123456789012:key/mrk-1234abcd12ab34cd56ef1234567890ab";
        assert_eq!(judge(replica), Ok(replica.into()));
        for text in ["", "mine", "arn:aws:kms:ap-northeast-1:123456789012:alias/mine", &format!("{arn}/*")] {
            assert_eq!(judge(text), Err(Problem::KeyMalformed { value: text.into() }));
        }
        let found = || "us-east-1".into();
        assert_eq!(
            judge(&arn.replace("ap-northeast-1", "us-east-1")),
            Err(Problem::KeyRegion { found: found(), region: "ap-northeast-1" })
        );
        assert_eq!(
            judge(&arn.replace("arn:aws:", "arn:aws-cn:")),
            Err(Problem::KeyPartition { found: "aws-cn".into(), partition: "aws" })
        );
    }

    #[test]
    fn a_topic_is_one_of_its_region() {
        let judge = |text: &str| sns_topic(region("ap-northeast-1").unwrap(), text);
        let arn = "arn:aws:sns:ap-northeast-1:123456789012:on_call-1";
        assert_eq!(judge(arn), Ok(arn.into()));
        // A subscription is no topic.
        for text in ["", "on-call", &format!("{arn}:12345678-1234-1234-1234-123456789012")] {
            assert_eq!(judge(text), Err(Problem::TopicMalformed { value: text.into() }));
        }
        assert!(matches!(
            judge(&arn.replace("ap-northeast-1", "us-east-1")),
            Err(Problem::TopicRegion { .. })
        ));
        assert!(matches!(
            judge(&arn.replace("arn:aws:", "arn:aws-cn:")),
            Err(Problem::TopicPartition { .. })
        ));
    }
}
