# Kakoi が生成したファイルです。内容と変更方法は README.md にあります。

resource "aws_security_group" "this" {
  name_prefix = "${var.name}-alb-"
  description = "Load balancer"
  vpc_id      = var.vpc_id
  tags        = { Name = "${var.name}-alb" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "http" {
  # checkov:skip=CKV_AWS_260: ポート 80 は HTTPS へリダイレクトするだけです。接続できる相手は load_balancer.allowed_cidrs で決まります。
  for_each = toset(var.allowed_cidrs)

  security_group_id = aws_security_group.this.id
  description       = "HTTP from ${each.key}"
  cidr_ipv4         = each.key
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80

  tags = { Name = "${var.name}-alb-http-${each.key}" }
}

resource "aws_vpc_security_group_ingress_rule" "https" {
  for_each = toset(var.allowed_cidrs)

  security_group_id = aws_security_group.this.id
  description       = "HTTPS from ${each.key}"
  cidr_ipv4         = each.key
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443

  tags = { Name = "${var.name}-alb-https-${each.key}" }
}

resource "aws_lb" "this" {
  # checkov:skip=CKV_AWS_91: リクエストは記録されません。load_balancer.access_logs を選ぶと、すべてバケットに記録されます。
  # checkov:skip=CKV_AWS_150: terraform destroy ですぐに削除できます。load_balancer.deletion_protection を選ぶと AWS が削除を拒みます。
  # checkov:skip=CKV2_AWS_28: WAF はありません。load_balancer.waf を選ぶと AWS のマネージドルールが付きます。
  name               = var.name
  load_balancer_type = "application"
  internal           = false
  security_groups    = [aws_security_group.this.id]
  subnets            = var.subnet_ids

  # HTTP で許されないヘッダーは、リクエストスマグリングに使われる。
  drop_invalid_header_fields = true

  tags = { Name = var.name }
}

# 使用中のターゲットグループはリスナーから外れるまで消せないので、新しいものを先に作る。
# プレフィックスは AWS の制限で 6 文字まで。
resource "aws_lb_target_group" "this" {
  name_prefix = "shop-"
  target_type = "ip"
  vpc_id      = var.vpc_id
  protocol    = "HTTP"
  port        = var.container_port

  # タスクの入れ替え時に、処理中のリクエストを待つ秒数。AWS の既定の 300 秒では、デプロイのたびに 5 分待つ。
  deregistration_delay = 30

  health_check {
    path                = "/health?deep=1"
    matcher             = "200-399"
    interval            = 30
    timeout             = 5
    healthy_threshold   = 3
    unhealthy_threshold = 3
  }

  tags = { Name = var.name }

  lifecycle {
    create_before_destroy = true
  }
}

# 暗号化しない応答はしない。ポート 80 は HTTPS へ転送するだけ。
resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.this.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "redirect"

    redirect {
      protocol    = "HTTPS"
      port        = "443"
      status_code = "HTTP_301"
    }
  }

  tags = { Name = "${var.name}-http" }
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.this.arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = var.certificate_arn

  # TLS 1.3 と、未対応のクライアントのための前方秘匿性のある TLS 1.2。
  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }

  tags = { Name = "${var.name}-https" }
}
