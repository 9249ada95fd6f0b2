terraform {
  required_version = plan.terraform_version

  # if state_bucket
  # StateBucket
  # if state_bucket
  backend "s3" {
    bucket       = plan.state_bucket
    key          = plan.state_key
    region       = plan.state_region
    use_lockfile = true
    encrypt      = true
  }

  required_providers {
    aws = { source = "hashicorp/aws", version = ">= 5.100, < 7.0" }
  }
}
