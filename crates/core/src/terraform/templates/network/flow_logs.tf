# if flow_logs
resource "aws_cloudwatch_log_group" "flow_logs" {
  # unless log_key_arn
  # SkipLogKey
  # unless flow_log_year
  # SkipFlowLogYear
  name              = "/vpc/${var.name}"
  retention_in_days = plan.flow_logs_days
  # if log_key_arn
  kms_key_id = var.log_key_arn
  tags       = { Name = "${var.name}-flow-logs" }
}

# if flow_logs
# FlowLogsTrust
# if flow_logs
resource "aws_iam_role" "flow_logs" {
  name_prefix = "${var.name}-flow-logs-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "vpc-flow-logs.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = var.account_id }
        ArnLike      = { "aws:SourceArn" = "arn:${var.partition}:ec2:${var.region}:${var.account_id}:vpc-flow-log/*" }
      }
    }]
  })

  tags = { Name = "${var.name}-flow-logs" }

  lifecycle {
    create_before_destroy = true
  }
}

# if flow_logs
# FlowLogsPolicy
# if flow_logs
resource "aws_iam_role_policy" "flow_logs" {
  name = "flow-logs"
  role = aws_iam_role.flow_logs.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Action = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.flow_logs.arn}:*"
      },
      {
        Effect   = "Allow"
        Action   = "logs:DescribeLogGroups"
        Resource = "*"
      },
    ]
  })
}

# if flow_logs
resource "aws_flow_log" "this" {
  vpc_id          = aws_vpc.this.id
  traffic_type    = "ALL"
  log_destination = aws_cloudwatch_log_group.flow_logs.arn
  iam_role_arn    = aws_iam_role.flow_logs.arn

  tags = { Name = var.name }

  depends_on = [aws_iam_role_policy.flow_logs]
}
