extension MapIndex {
    /// Follows the change of one record; `journey` already holds the new one.
    mutating func update(_ type: RecordType, _ id: ID, from old: Record?, to new: Record?, in journey: Journey) {
        switch type {
        case .lane, .stage: updateAxis(type, from: old, to: new, in: journey)
        case .touchpoint: updateTouchpoint(id, from: old, to: new, in: journey)
        case .pain: updatePain(id, from: old, to: new, in: journey)
        case .comment: updateComment(id, from: old, to: new, in: journey)
        default: break
        }
    }

    private mutating func updateAxis(_ type: RecordType, from old: Record?, to new: Record?, in journey: Journey) {
        if old == nil || new == nil {
            self = MapIndex(of: journey)
        } else if old?.position != new?.position {
            let order = journey.records(type).sorted { Journey.positionKey($0) < Journey.positionKey($1) }.map(\.key)
            if type == .lane { lanes = order } else { stages = order }
        }
    }

    private mutating func updateTouchpoint(_ id: ID, from old: Record?, to new: Record?, in journey: Journey) {
        let oldCells = old.map { Self.cells(of: $0, in: journey) } ?? []
        let newCells = new.map { Self.cells(of: $0, in: journey) } ?? []
        if old?.position == new?.position && oldCells == newCells && (old == nil) == (new == nil) { return }
        let order = Order(of: .touchpoint, in: journey, changed: id, old: old)
        if let old { removeTouchpoint(id, old, oldCells, order) }
        if new != nil { insertTouchpoint(id, newCells, order) }
    }

    private mutating func removeTouchpoint(_ id: ID, _ old: Record, _ places: [Cell], _ order: Order) {
        if places.isEmpty { order.remove(id, from: &unplaced) }
        if let stage = places.first?.stage { order.remove(id, from: &stageOrder[stage, default: []]) }
        for cell in places { order.remove(id, from: &cells[cell, default: []]) }
    }

    private mutating func insertTouchpoint(_ id: ID, _ places: [Cell], _ order: Order) {
        if places.isEmpty { order.insert(id, into: &unplaced) }
        if let stage = places.first?.stage { order.insert(id, into: &stageOrder[stage, default: []]) }
        for cell in places { order.insert(id, into: &cells[cell, default: []]) }
    }

    private mutating func updatePain(_ id: ID, from old: Record?, to new: Record?, in journey: Journey) {
        let before = old?[Pain.on] ?? []
        let after = new?[Pain.on] ?? []
        if before == after && old?.position == new?.position { return }
        let order = Order(of: .pain, in: journey, changed: id, old: old)
        for target in before { order.remove(id, from: &painsOn[ID(target), default: []]) }
        for target in after { order.insert(id, into: &painsOn[ID(target), default: []]) }
    }

    private mutating func updateComment(_ id: ID, from old: Record?, to new: Record?, in journey: Journey) {
        if old?[Comment.on] == new?[Comment.on] && old?[Comment.at] == new?[Comment.at] && old != nil { return }
        let order = Order(of: .comment, in: journey, changed: id, old: old)
        if let target = old?[Comment.on] { order.remove(id, from: &commentsOn[target, default: []]) }
        if let target = new?[Comment.on] { order.insert(id, into: &commentsOn[target, default: []]) }
    }

    /// Finds places in ordered lists of ids by looking the order up in the journey.
    private struct Order {
        let type: RecordType
        let journey: Journey
        let changed: ID
        let old: Record?

        init(of type: RecordType, in journey: Journey, changed: ID, old: Record?) {
            self.type = type
            self.journey = journey
            self.changed = changed
            self.old = old
        }

        func remove(_ id: ID, from list: inout [ID]) {
            let guess = place(of: key(old), id, in: list, asOld: true)
            if guess < list.count, list[guess] == id {
                list.remove(at: guess)
            } else if let index = list.firstIndex(of: id) {
                list.remove(at: index)
            }
        }

        func insert(_ id: ID, into list: inout [ID]) {
            list.insert(id, at: place(of: key(journey[type, id]), id, in: list, asOld: false))
        }

        private func key(_ record: Record?) -> Text {
            (type == .comment ? record?[Comment.at] : record?.position) ?? .empty
        }

        private func place(of key: Text, _ id: ID, in list: [ID], asOld: Bool) -> Int {
            var low = 0
            var high = list.count
            while low < high {
                let middle = (low + high) / 2
                let other = list[middle]
                let record = asOld && other == changed ? old : journey[type, other]
                if (self.key(record), other) < (key, id) { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }
}
